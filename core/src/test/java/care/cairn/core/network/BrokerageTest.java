package care.cairn.core.network;

import static care.cairn.core.network.Brokerage.Role.COORDINATOR;
import static care.cairn.core.network.Brokerage.Role.GATEKEEPER;
import static care.cairn.core.network.Brokerage.Role.ITINERANT;
import static care.cairn.core.network.Brokerage.Role.LIAISON;
import static care.cairn.core.network.Brokerage.Role.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BrokerageTest {

    @Test
    void theRoleFollowsFromTheGroupsOfTheThree() {
        Network way = Graphs.directed(3, "0>1 1>2");
        role(way, COORDINATOR, 7, 7, 7);
        role(way, ITINERANT, 7, 8, 7);
        role(way, REPRESENTATIVE, 7, 7, 8);
        role(way, GATEKEEPER, 7, 8, 8);
        role(way, LIAISON, 7, 8, 9);
    }

    @Test
    void whoAreTiedNeedNoBroker() {
        Brokerage closed = Brokerage.of(Graphs.directed(3, "0>1 1>2 0>2"), new int[3]);
        assertThat(closed.count(1)).isZero();
        Brokerage back = Brokerage.of(Graphs.directed(3, "0>1 1>2 2>0"), new int[3]);
        assertThat(back.count(1)).isEqualTo(1);
        Brokerage same = Brokerage.of(Graphs.directed(2, "0>1 1>0"), new int[2]);
        assertThat(same.count(1)).isZero();
    }

    @Test
    void withoutDirectionsEachPairCountsBothWays() {
        Network star = Graphs.undirected(4, "0-1 0-2 0-3");
        Brokerage brokerage = Brokerage.of(star, new int[] {1, 1, 2, 3});
        assertThat(brokerage.count(REPRESENTATIVE, 0)).isEqualTo(2);
        assertThat(brokerage.count(GATEKEEPER, 0)).isEqualTo(2);
        assertThat(brokerage.count(LIAISON, 0)).isEqualTo(2);
        assertThat(brokerage.count(COORDINATOR, 0)).isZero();
        assertThat(brokerage.count(ITINERANT, 0)).isZero();
        assertThat(brokerage.count(0)).isEqualTo(6);
        assertThat(brokerage.count(1)).isZero();
    }

    @Test
    void everyPartnerHasAGroup() {
        assertThatThrownBy(() -> Brokerage.of(Graphs.directed(2, ""), new int[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 partners have 1 groups.");
    }

    private static void role(Network network, Brokerage.Role role, int... groups) {
        Brokerage brokerage = Brokerage.of(network, groups);
        for (Brokerage.Role each : Brokerage.Role.values()) {
            assertThat(brokerage.count(each, 1)).as("%s", each).isEqualTo(each == role ? 1 : 0);
        }
        assertThat(brokerage.count(0)).isZero();
        assertThat(brokerage.count(2)).isZero();
    }
}
