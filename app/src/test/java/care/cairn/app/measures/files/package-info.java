@NullMarked
package care.cairn.app.measures.files;

import org.jspecify.annotations.NullMarked;
