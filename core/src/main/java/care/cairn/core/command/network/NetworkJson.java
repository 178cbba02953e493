package care.cairn.core.command.network;

import care.cairn.core.command.JsonOut;
import care.cairn.core.network.Brokerage;
import care.cairn.core.network.Centralisation;
import care.cairn.core.network.Cohesion;
import care.cairn.core.network.Network;
import care.cairn.core.network.waves.Change;
import care.cairn.core.network.waves.Comparison;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes the network, its partners, and the changes between each wave and the next. */
final class NetworkJson {
    private final TieFile file;

    private final JsonOut out;

    NetworkJson(TieFile file, JsonOut out) {
        this.file = file;
        this.out = out;
    }

    void write(List<Profile> profiles) throws IOException {
        if (file.waves().getFirst().isEmpty()) {
            out.object();
            whole(profiles.getFirst());
            out.endObject().end();
            return;
        }
        List<Comparison> comparisons = comparisons();
        out.object().name("waves").list();
        for (int wave = 0; wave < profiles.size(); wave++) {
            out.object().name("wave").value(file.waves().get(wave));
            whole(profiles.get(wave));
            out.endObject();
        }
        out.endList().name("changes").list();
        for (int wave = 0; wave < comparisons.size(); wave++) {
            out.object().name("from").value(file.waves().get(wave));
            out.name("to").value(file.waves().get(wave + 1));
            changes(comparisons.get(wave));
            out.endObject();
        }
        out.endList().endObject().end();
    }

    private List<Comparison> comparisons() {
        List<Network> all = file.networks();
        return IntStream.range(1, all.size())
                .mapToObj(wave -> Comparison.of(all.get(wave - 1), all.get(wave)))
                .toList();
    }

    private void whole(Profile profile) throws IOException {
        Network network = profile.network();
        out.name("directed").value(network.directed());
        out.name("partners").value(network.size());
        out.name("answered").value(network.answered());
        out.name("ties").value(network.ties());
        number("density", Cohesion.density(network));
        number("reciprocity", Cohesion.reciprocity(network));
        number("transitivity", Cohesion.transitivity(network));
        out.name("centralisation").object();
        number("degree", Centralisation.degree(network));
        if (network.directed()) {
            number("in", Centralisation.in(network));
            number("out", Centralisation.out(network));
        }
        number("betweenness", Centralisation.betweenness(network));
        out.endObject().name("reach").object();
        out.name("pairs").value(profile.reach().pairs());
        number("mean", profile.reach().mean());
        out.name("longest").value(profile.reach().longest()).endObject();
        out.name("components").object();
        out.name("weak").value(profile.weak().count());
        out.name("strong").value(profile.strong().count());
        int largest = Arrays.stream(profile.weak().sizes()).max().orElse(0);
        out.name("largest").value(largest).endObject();
        out.name("communities").object();
        out.name("count").value(profile.communities().count());
        number("modularity", profile.communities().modularity());
        out.endObject().name("nodes").list();
        Optional<Brokerage> brokerage = Brokers.of(file, network);
        for (int i = 0; i < network.size(); i++) {
            out.object();
            partner(profile, i);
            if (brokerage.isPresent()) {
                out.name("group").value(file.groups().get(i)).name("brokerage").object();
                for (Brokerage.Role role : Brokerage.Role.values()) {
                    out.name(Brokers.name(role)).value(brokerage.get().count(role, i));
                }
                out.endObject();
            }
            out.endObject();
        }
        out.endList();
    }

    private void partner(Profile profile, int i) {
        int named = profile.degrees().out()[i];
        out.name("id").value(file.partners().get(i));
        out.name("answered").value(profile.network().answered(i));
        out.name("in").value(profile.degrees().in()[i]);
        number("out", named < 0 ? Double.NaN : named);
        out.name("partners").value(profile.degrees().partners()[i]);
        number("betweenness", profile.betweenness()[i]);
        number("closeness", profile.reach().closeness()[i]);
        number("clustering", profile.clustering()[i]);
        number("constraint", profile.constraint()[i]);
        out.name("core").value(profile.cores()[i]);
        out.name("component").value(profile.weak().of()[i] + 1);
        out.name("strongComponent").value(profile.strong().of()[i] + 1);
        out.name("community").value(profile.communities().of()[i] + 1);
        out.name("cutPoint").value(profile.pieces()[i] > 1);
        out.name("pieces").value(profile.pieces()[i]);
    }

    private void changes(Comparison comparison) throws IOException {
        out.name("respondents").value(comparison.respondents());
        out.name("draws").value(comparison.draws());
        out.name("level").value(comparison.level());
        out.name("measures").list();
        for (Change change : comparison.changes()) {
            out.object().name("measure").value(change.measure().key());
            number("before", change.before());
            number("after", change.after());
            number("change", change.difference());
            number("low", change.low());
            number("high", change.high());
            number("p", change.p());
            out.name("notable").value(change.notable()).endObject();
        }
        out.endList();
    }

    private void number(String name, double value) {
        out.name(name).value(value);
    }
}
