package care.cairn.core.command.network;

import care.cairn.core.command.CsvOut;
import care.cairn.core.network.Brokerage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Writes a row for each partner, of each wave if there are any. */
final class NetworkCsv {
    private final TieFile file;

    private final CsvOut out;

    private final boolean waves;

    NetworkCsv(TieFile file, CsvOut out) {
        this.file = file;
        this.out = out;
        waves = !file.waves().getFirst().isEmpty();
    }

    void write(List<Profile> profiles) throws IOException {
        List<String> header = new ArrayList<>(waves ? List.of("wave") : List.of());
        Collections.addAll(header, "id", "answered", "in", "out", "partners", "betweenness");
        Collections.addAll(header, "closeness", "clustering", "constraint", "core", "component");
        Collections.addAll(header, "strongComponent", "community", "cutPoint");
        if (!file.groups().isEmpty()) {
            header.add("group");
            for (Brokerage.Role role : Brokerage.Role.values()) {
                header.add(Brokers.name(role));
            }
        }
        out.row(header);
        for (int wave = 0; wave < profiles.size(); wave++) {
            Profile profile = profiles.get(wave);
            Optional<Brokerage> brokerage = Brokers.of(file, profile.network());
            for (int i = 0; i < file.partners().size(); i++) {
                if (waves) {
                    out.field(file.waves().get(wave));
                }
                partner(profile, i);
                if (brokerage.isPresent()) {
                    out.field(file.groups().get(i));
                    for (Brokerage.Role role : Brokerage.Role.values()) {
                        out.field(brokerage.get().count(role, i));
                    }
                }
                out.endRow();
            }
        }
        out.end();
    }

    private void partner(Profile profile, int i) {
        int named = profile.degrees().out()[i];
        out.field(file.partners().get(i))
                .field(String.valueOf(profile.network().answered(i)))
                .field(profile.degrees().in()[i])
                .field(named < 0 ? Double.NaN : named)
                .field(profile.degrees().partners()[i])
                .field(profile.betweenness()[i])
                .field(profile.reach().closeness()[i])
                .field(profile.clustering()[i])
                .field(profile.constraint()[i])
                .field(profile.cores()[i])
                .field(profile.weak().of()[i] + 1)
                .field(profile.strong().of()[i] + 1)
                .field(profile.communities().of()[i] + 1)
                .field(String.valueOf(profile.pieces()[i] > 1));
    }
}
