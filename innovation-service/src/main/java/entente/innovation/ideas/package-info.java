/** Ideas of both sides (rule I1), each answered by the other side. */
@NullMarked
package entente.innovation.ideas;

import org.jspecify.annotations.NullMarked;
