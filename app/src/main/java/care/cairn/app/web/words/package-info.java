/** The words on the screen: messages in every language, dates and numbers as people write them. */
@NullMarked
package care.cairn.app.web.words;

import org.jspecify.annotations.NullMarked;
