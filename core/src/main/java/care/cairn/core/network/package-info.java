/** Who works with whom: cohesion, centralisation, brokers and communities of a network of ties. */
@NullMarked
package care.cairn.core.network;

import org.jspecify.annotations.NullMarked;
