package care.cairn.app.demo;

import care.cairn.app.commitments.Commitments;
import care.cairn.app.decisions.Who;
import care.cairn.app.ledger.Author;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The cast as it stands in the record: who is who, by the key in {@link Cast}. */
final class Stage {
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    final Map<String, UUID> organisations = new HashMap<>();
    final Map<String, UUID> players = new HashMap<>();
    final Map<String, UUID> groups = new HashMap<>();
    final Map<String, UUID> measures = new HashMap<>();

    /** The voting seats, by group and holder: {@code board/priya}. */
    final Map<String, UUID> seats = new HashMap<>();

    UUID player(String key) {
        return found(players, key);
    }

    UUID organisation(String key) {
        return found(organisations, key);
    }

    UUID group(String key) {
        return found(groups, key);
    }

    UUID measure(String key) {
        return found(measures, key);
    }

    UUID seat(String group, String holder) {
        return found(seats, group + "/" + holder);
    }

    Author author(String player) {
        return new Author(player(player), organisation(organisationOf(player)));
    }

    Who who(String player) {
        return new Who(player(player), organisation(organisationOf(player)), runsProgramme(player));
    }

    Commitments.Moment moment(String player, Instant at) {
        return new Commitments.Moment(
                player(player),
                organisation(organisationOf(player)),
                runsProgramme(player),
                at,
                LocalDate.ofInstant(at, ZONE),
                ZONE);
    }

    static String organisationOf(String player) {
        return Cast.PLAYERS.stream()
                .filter(it -> it.key().equals(player))
                .findFirst()
                .orElseThrow()
                .organisation();
    }

    static String nameOf(String organisation) {
        return Cast.ORGANISATIONS.stream()
                .filter(it -> it.key().equals(organisation))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** A moment of a day, by the clock on the wall there. */
    static Instant at(String day, int hour) {
        return LocalDate.parse(day).atTime(hour, 0).atZone(ZONE).toInstant();
    }

    private static boolean runsProgramme(String player) {
        return player.equals("amara");
    }

    private static UUID found(Map<String, UUID> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }
}
