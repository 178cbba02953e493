package care.cairn.core.network.waves;

import care.cairn.core.network.Centralisation;
import care.cairn.core.network.Cohesion;
import care.cairn.core.network.Network;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One number about a whole network that is compared between waves.
 *
 * @param key its name for programs
 * @param of the number; NaN where it has no meaning
 */
public record Measure(String key, ToDoubleFunction<Network> of) {
    public static final Measure DENSITY = new Measure("density", Cohesion::density);

    public static final Measure RECIPROCITY = new Measure("reciprocity", Cohesion::reciprocity);

    public static final Measure DEGREE =
            new Measure("degreeCentralisation", Centralisation::degree);

    public static final Measure IN = new Measure("inCentralisation", Centralisation::in);

    public static final Measure OUT = new Measure("outCentralisation", Centralisation::out);

    public static final Measure BETWEENNESS =
            new Measure("betweennessCentralisation", Centralisation::betweenness);

    /** What is compared of networks with directions. */
    public static final List<Measure> DIRECTED =
            List.of(DENSITY, RECIPROCITY, IN, OUT, BETWEENNESS);

    /** What is compared of networks without. */
    public static final List<Measure> UNDIRECTED = List.of(DENSITY, DEGREE, BETWEENNESS);
}
