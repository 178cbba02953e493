package care.cairn.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** igraph and networkx; see src/test/resources/network/reference/README.md. */
class ReferenceTest {

    @ParameterizedTest
    @ValueSource(ints = {30, 100})
    void figuresOfTheWholeGraphAreThoseOfIgraph(int size) {
        Network directed = Graphs.reference(size);
        Network either = directed.undirected();
        Reach reach = Reach.of(either);
        same(directed.ties(), size, "edges_directed");
        same(either.ties(), size, "edges_undirected");
        same(Cohesion.density(directed), size, "density_directed");
        same(Cohesion.density(either), size, "density_undirected");
        same(Cohesion.reciprocity(directed), size, "reciprocity_igraph_default");
        same(Cohesion.reciprocity(directed), size, "reciprocity_networkx_overall");
        same(Cohesion.transitivity(directed), size, "transitivity_undirected");
        same(Centralisation.degree(directed), size, "degree_centralization_undirected_freeman");
        same(
                Centralisation.betweenness(either),
                size,
                "betweenness_centralization_undirected_freeman");
        same(reach.mean(), size, "average_path_length_undirected");
        same(reach.longest(), size, "diameter_undirected");
        same(Components.weak(directed).count(), size, "components_weak");
        same(Components.strong(directed).count(), size, "components_strong");
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 100})
    void figuresOfEachNodeAreThoseOfIgraph(int size) {
        Network directed = Graphs.reference(size);
        Network either = directed.undirected();
        Degrees degrees = Degrees.of(directed);
        same(doubles(degrees.in()), size, "indegree");
        same(doubles(degrees.out()), size, "outdegree");
        same(Betweenness.of(directed), size, "betweenness_directed");
        same(Betweenness.of(either), size, "betweenness_undirected");
        same(Reach.of(either).closeness(), size, "harmonic_undirected");
        same(Constraint.of(directed), size, "constraint_undirected_unweighted");
        same(doubles(Cores.of(directed)), size, "coreness_undirected");
        same(Cohesion.clustering(directed), size, "clustering_undirected");
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 100})
    void communitiesAreAtLeastAsGoodAsTheirs(int size) {
        Network weighted = Graphs.reference(size);
        Network plain = weighted.undirected().reweighted(weight -> 1);
        double ours = Communities.of(plain).modularity();
        assertThat(ours)
                .isGreaterThanOrEqualTo(figure(size, "modularity_louvain_igraph"))
                .isGreaterThanOrEqualTo(figure(size, "modularity_leiden_igraph"))
                .isGreaterThanOrEqualTo(figure(size, "modularity_louvain_networkx"));
        assertThat(Communities.of(weighted).modularity())
                .isGreaterThanOrEqualTo(figure(size, "modularity_louvain_weighted_igraph"));
    }

    private static double figure(int size, String metric) {
        return Graphs.figure(size, metric) - 1e-9;
    }

    private static void same(double ours, int size, String metric) {
        assertThat(ours).as(metric).isCloseTo(Graphs.figure(size, metric), within(1e-9));
    }

    private static void same(double[] ours, int size, String column) {
        double[] theirs = Graphs.figures(size, column);
        assertThat(ours).as(column).hasSameSizeAs(theirs);
        for (int i = 0; i < ours.length; i++) {
            double near = 1e-9 * Math.max(1, theirs[i]);
            assertThat(ours[i]).as("%s of %d", column, i).isCloseTo(theirs[i], within(near));
        }
    }

    private static double[] doubles(int[] numbers) {
        return Arrays.stream(numbers).asDoubleStream().toArray();
    }
}
