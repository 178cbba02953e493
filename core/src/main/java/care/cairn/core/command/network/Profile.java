package care.cairn.core.command.network;

import care.cairn.core.network.Betweenness;
import care.cairn.core.network.Cohesion;
import care.cairn.core.network.Communities;
import care.cairn.core.network.Components;
import care.cairn.core.network.Constraint;
import care.cairn.core.network.Cores;
import care.cairn.core.network.CutPoints;
import care.cairn.core.network.Degrees;
import care.cairn.core.network.Network;
import care.cairn.core.network.Reach;

/** All that is said of one network, worked out once. */
record Profile(
        Network network,
        Degrees degrees,
        double[] betweenness,
        Reach reach,
        double[] clustering,
        double[] constraint,
        int[] cores,
        Components weak,
        Components strong,
        int[] pieces,
        Communities communities) {

    static Profile of(Network network, boolean weighted) {
        return new Profile(
                network,
                Degrees.of(network),
                weighted
                        ? Betweenness.ofDistances(network.reweighted(weight -> 1 / weight))
                        : Betweenness.of(network),
                Reach.of(network),
                Cohesion.clustering(network),
                Constraint.of(network),
                Cores.of(network),
                Components.weak(network),
                Components.strong(network),
                CutPoints.pieces(network),
                Communities.of(network));
    }
}
