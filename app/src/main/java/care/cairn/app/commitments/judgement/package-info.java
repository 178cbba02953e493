/** How a forum judges an account: proposed by a seat, said by the others, counted by its rule. */
@NullMarked
package care.cairn.app.commitments.judgement;

import org.jspecify.annotations.NullMarked;
