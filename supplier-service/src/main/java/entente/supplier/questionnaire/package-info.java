/**
 * What is asked: a library of questions in revisions, and questionnaires as ordered lists of them
 * in versions (rules S2 and S6). What was once asked is never edited, so an answer can always be
 * read beside the words it answered. Who asks whom is the matter of other capabilities.
 */
@NullMarked
package entente.supplier.questionnaire;

import org.jspecify.annotations.NullMarked;
