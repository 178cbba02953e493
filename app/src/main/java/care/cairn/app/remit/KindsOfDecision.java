package care.cairn.app.remit;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.web.Label;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.app.web.words.Wording;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of decision that the partnership tells apart. */
@Service
@Transactional
public class KindsOfDecision {
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Wording words;

    KindsOfDecision(JdbcClient jdbc, Ledger ledger, Wording words) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.words = words;
    }

    /** Those in use on a day: first the ones that came along, then by age. */
    @Transactional(readOnly = true)
    public List<KindOfDecision> on(LocalDate day) {
        return newest(day).values().stream().filter(it -> it.on(day)).toList();
    }

    /** By key, each as it was named last, also those that are retired. */
    private Map<String, KindOfDecision> newest(LocalDate day) {
        Map<String, KindOfDecision> kinds = new LinkedHashMap<>();
        for (var key : KindOfDecision.AT_FIRST) {
            kinds.put(key, new KindOfDecision(key, Label.same(""), LocalDate.MIN, null));
        }
        jdbc.sql(
                        """
                        select kind, english, french, since, until from decision_kind
                        where since <= :day order by since, kind
                        """)
                .param("day", day)
                .query((row, n) ->
                        new KindOfDecision(
                                row.getString("kind"),
                                new Label(row.getString("english"), row.getString("french")),
                                row.getObject("since", LocalDate.class),
                                row.getObject("until", LocalDate.class)))
                .list()
                .forEach(it -> kinds.put(it.key(), it));
        return kinds;
    }

    @Transactional(readOnly = true)
    public boolean known(String key, LocalDate day) {
        return on(day).stream().anyMatch(it -> it.key().equals(key));
    }

    /** What a kind is called on a day, in the reader's language; its key if nobody knows it. */
    @Transactional(readOnly = true)
    public String name(String key, LocalDate day) {
        return Optional.ofNullable(newest(day).get(key)).map(this::name).orElse(key);
    }

    /** What it is called, in the reader's language. */
    public String name(KindOfDecision kind) {
        return kind.name().blank() && KindOfDecision.AT_FIRST.contains(kind.key())
                ? words.say("remit.kind." + kind.key())
                : kind.name().in(LocaleContextHolder.getLocale());
    }

    /** Names of all kinds there ever were by a day, by key. */
    @Transactional(readOnly = true)
    public Map<String, String> names(LocalDate day) {
        Map<String, String> names = new LinkedHashMap<>();
        newest(day).forEach((key, kind) -> names.put(key, name(kind)));
        return names;
    }

    /** Adds a kind, or names one anew. */
    public Result<String> name(String key, Label name, LocalDate since, Author author, Instant at) {
        if (name.en().isEmpty() || name.fr().isEmpty()) {
            return Result.refused(
                    Refusal.at(
                            name.en().isEmpty() ? "english" : "french", "remit.refusal.kind-name"));
        }
        if (name.en().length() > KindOfDecision.NAME || name.fr().length() > KindOfDecision.NAME) {
            return Result.refused(
                    Refusal.at(
                            name.en().length() > KindOfDecision.NAME ? "english" : "french",
                            "remit.refusal.long",
                            KindOfDecision.NAME));
        }
        var kind = key.isEmpty() ? keyOf(name.en()) : key;
        var known = newest(LocalDate.MAX);
        if (key.isEmpty() ? known.containsKey(kind) : !known.containsKey(kind)) {
            return Result.refused(
                    Refusal.at(
                            "english",
                            key.isEmpty() ? "remit.refusal.kind-there" : "remit.refusal.kind"));
        }
        var taken =
                known.values().stream()
                        .filter(it -> !it.key().equals(kind) && it.on(since))
                        .map(KindOfDecision::name)
                        .anyMatch(it -> it.en().equalsIgnoreCase(name.en()));
        if (taken) {
            return Result.refused(Refusal.at("english", "remit.refusal.kind-there"));
        }
        ledger.append(new KindOfDecision.Named(kind, name, since), author, at);
        return Result.done(kind);
    }

    public Result<String> retire(String key, LocalDate until, Author author, Instant at) {
        if (!known(key, until)) {
            return Result.refused(Refusal.of("remit.refusal.kind"));
        }
        ledger.append(new KindOfDecision.Retired(key, until), author, at);
        return Result.done(key);
    }

    /** A key that stays, however the kind is called later. */
    private static String keyOf(String name) {
        var plain =
                Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "kind-" + Integer.toHexString(name.hashCode()) : plain;
    }
}
