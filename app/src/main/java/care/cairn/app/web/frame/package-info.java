/** What stands around every page: the rooms, the language, the time bar, the person, the foot. */
@NullMarked
package care.cairn.app.web.frame;

import org.jspecify.annotations.NullMarked;
