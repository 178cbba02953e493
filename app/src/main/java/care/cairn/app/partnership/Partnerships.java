package care.cairn.app.partnership;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one partnership of this program. */
@Service
@Transactional
public class Partnerships {
    private final Ledger ledger;
    private final JdbcClient jdbc;

    Partnerships(Ledger ledger, JdbcClient jdbc) {
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /** The partnership, once it is founded. */
    @Transactional(readOnly = true)
    public Optional<Partnership> current() {
        return jdbc.sql(
                        "select id, name, language, zone, public_record, illustrative from partnership")
                .query((row, n) ->
                        new Partnership(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("language"),
                                ZoneId.of(row.getString("zone")),
                                row.getBoolean("public_record"),
                                row.getBoolean("illustrative")))
                .optional();
    }

    /**
     * Founds the partnership of this program; there is only one.
     *
     * @param zone an id of the time zone database, such as Europe/London
     */
    public Result<UUID> found(
            String name,
            String language,
            String zone,
            boolean publicRecord,
            boolean illustrative,
            Author author,
            Instant at) {
        if (name.isBlank()) {
            return Result.refused(Refusal.at("name", "partnership.name-missing"));
        }
        if (!zoneKnown(zone)) {
            return Result.refused(Refusal.at("zone", "partnership.zone-unknown", zone));
        }
        if (current().isPresent()) {
            return Result.refused("partnership.founded-already");
        }
        var id = UUID.randomUUID();
        ledger.append(
                new Partnership.Founded(
                        id, name.strip(), language, zone, publicRecord, illustrative),
                author,
                at);
        return Result.done(id);
    }

    /** Calls a thing by the partnership's own word, from now on. */
    public Result<String> chooseWord(
            String key, String english, String french, Author author, Instant at) {
        var partnership = current();
        if (partnership.isEmpty() || !Partnership.OWN_WORDS.contains(key)) {
            return Result.refused(Refusal.at("key", "partnership.word-unknown"));
        }
        if (english.isBlank() || french.isBlank()) {
            return Result.refused(Refusal.at("english", "partnership.word-missing"));
        }
        ledger.append(
                new Partnership.WordChosen(
                        partnership.get().id(), key, english.strip(), french.strip()),
                author,
                at);
        return Result.done(key);
    }

    /** Opens the record to visitors, or shuts it. */
    public Result<UUID> show(boolean publicRecord, Author author, Instant at) {
        var partnership = current();
        if (partnership.isEmpty()) {
            return Result.refused("partnership.not-founded");
        }
        if (partnership.get().publicRecord() == publicRecord) {
            return Result.refused(Refusal.at("publicRecord", "partnership.visibility-same"));
        }
        var id = partnership.get().id();
        ledger.append(new Partnership.VisibilitySet(id, publicRecord), author, at);
        return Result.done(id);
    }

    private static boolean zoneKnown(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
