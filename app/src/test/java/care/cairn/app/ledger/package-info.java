@NullMarked
package care.cairn.app.ledger;

import org.jspecify.annotations.NullMarked;
