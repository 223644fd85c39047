/**
 * Documents of a partnership (rule G18): versions that are kept, a class of information that says
 * who reads them, and a line in the log before anybody gets what is confidential.
 */
@NullMarked
package entente.governance.documents;

import org.jspecify.annotations.NullMarked;
