/**
 * Who gets in: closed by default, each mapping opened by its audience; headers, cookies, tokens.
 */
@NullMarked
package care.cairn.app.web.doors;

import org.jspecify.annotations.NullMarked;
