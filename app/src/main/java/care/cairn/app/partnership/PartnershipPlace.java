package care.cairn.app.partnership;

import care.cairn.app.ledger.Ledger;
import care.cairn.app.web.Place;
import care.cairn.app.web.Vocabulary;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What every page asks of the partnership, kept at hand and read again once it has changed. Asked
 * by way of the present, whichever day is looked at: its name and zone are those of today.
 */
@Component
class PartnershipPlace implements Place, Vocabulary {
    private static final ZoneId NOWHERE = ZoneId.of("UTC");

    private final JdbcClient jdbc;
    private volatile @Nullable Known known;

    PartnershipPlace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record OwnWord(String key, String english, String french) {}

    private record Known(
            String name,
            ZoneId zone,
            List<Locale> languages,
            boolean publicRecord,
            boolean illustrative,
            Map<String, OwnWord> words) {}

    @TransactionalEventListener
    void onCommit(Ledger.Appended appended) {
        if (appended.entry().kind().startsWith("partnership.")) {
            known = null;
        }
    }

    private Known known() {
        var now = known;
        if (now == null) {
            now = read();
            if (!now.name().isEmpty()) {
                known = now;
            }
        }
        return now;
    }

    private Known read() {
        var words = new HashMap<String, OwnWord>();
        jdbc.sql("select key, english, french from partnership.own_word")
                .query(OwnWord.class)
                .list()
                .forEach(word -> words.put(word.key(), word));
        return jdbc.sql("select * from partnership.partnership")
                .query((row, n) ->
                        new Known(
                                row.getString("name"),
                                ZoneId.of(row.getString("zone")),
                                row.getString("language").equals("fr")
                                        ? List.of(Locale.FRENCH, Locale.ENGLISH)
                                        : List.of(Locale.ENGLISH, Locale.FRENCH),
                                row.getBoolean("public_record"),
                                row.getBoolean("illustrative"),
                                Map.copyOf(words)))
                .optional()
                .orElse(
                        new Known(
                                "",
                                NOWHERE,
                                List.of(Locale.ENGLISH, Locale.FRENCH),
                                false,
                                false,
                                Map.of()));
    }

    @Override
    public String name() {
        return known().name();
    }

    @Override
    public ZoneId zone() {
        return known().zone();
    }

    @Override
    public List<Locale> languages() {
        return known().languages();
    }

    @Override
    public boolean publicRecord() {
        return known().publicRecord();
    }

    @Override
    public Optional<String> word(String key, Locale locale) {
        var word = known().words().get(key);
        return word == null
                ? Optional.empty()
                : Optional.of(locale.getLanguage().equals("fr") ? word.french() : word.english());
    }
}
