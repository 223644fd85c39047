@NullMarked
package entente.supplier.questionnaire;

import org.jspecify.annotations.NullMarked;
