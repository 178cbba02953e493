package care.cairn.app.notices;

import care.cairn.app.web.Place;
import care.cairn.app.work.Visits;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people want to be told. */
@Service
@Transactional
class Choices {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Visits visits;
    private final Place place;

    Choices(JdbcClient jdbc, Visits visits, Place place) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.place = place;
    }

    /** What a person has chosen, or what holds without a choice, in the language last read in. */
    @Transactional(readOnly = true)
    Choice of(UUID person) {
        return jdbc.sql("select how_much, day, hour, language from choice where person = :person")
                .param("person", person)
                .query((row, n) ->
                        new Choice(
                                HowMuch.valueOf(row.getString("how_much")),
                                DayOfWeek.of(row.getInt("day")),
                                row.getInt("hour"),
                                Locale.forLanguageTag(row.getString("language"))))
                .optional()
                .orElseGet(() ->
                        Choice.untold(
                                visits.language(person).orElse(place.languages().getFirst())));
    }

    void choose(UUID person, Choice choice) {
        jdbc.sql(
                        """
                        insert into choice (person, how_much, day, hour, language)
                        values (:person, :howMuch, :day, :hour, :language)
                        on conflict (person) do update
                        set how_much = excluded.how_much, day = excluded.day,
                            hour = excluded.hour, language = excluded.language
                        """)
                .param("person", person)
                .param("howMuch", choice.howMuch().name())
                .param("day", choice.day().getValue())
                .param("hour", choice.hour())
                .param("language", choice.language().getLanguage())
                .update();
    }

    /**
     * The secret of the link by which the letters of a person are stopped; made when first asked.
     */
    String stopToken(UUID person) {
        jdbc.sql(
                        """
                        insert into stop_link (person, token) values (:person, :token)
                        on conflict (person) do nothing
                        """)
                .param("person", person)
                .param("token", secret())
                .update();
        return jdbc.sql("select token from stop_link where person = :person")
                .param("person", person)
                .query(String.class)
                .single();
    }

    @Transactional(readOnly = true)
    Optional<UUID> byStopToken(String token) {
        return jdbc.sql("select person from stop_link where token = :token")
                .param("token", token)
                .query(UUID.class)
                .optional();
    }

    /** 256 bits that nobody guesses, for a link. */
    static String secret() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
