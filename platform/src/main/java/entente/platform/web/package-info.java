/** What every REST service of the product needs: callers, problems, pages, headers. */
@NullMarked
package entente.platform.web;

import org.jspecify.annotations.NullMarked;
