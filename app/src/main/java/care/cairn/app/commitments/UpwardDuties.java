package care.cairn.app.commitments;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.Partners;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What partners answer for upward: recorded by themselves or by the programme team. */
@Service
@Transactional
public class UpwardDuties {
    private static final int SHORT = 200;
    private static final int LONG = 1_000;

    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Partners partners;

    UpwardDuties(Ledger ledger, JdbcClient jdbc, Partners partners) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.partners = partners;
    }

    /** One of them, as it stands. */
    record Duty(
            UUID id,
            UUID partner,
            String kind,
            @Nullable String toWhom,
            @Nullable String what,
            @Nullable String source,
            @Nullable LocalDate since,
            @Nullable UUID by,
            Instant at) {}

    /** Those that a partner has, in the order in which they were recorded. */
    @Transactional(readOnly = true)
    List<Duty> of(UUID partner) {
        return jdbc.sql(
                        """
                        select id, partner, kind, to_whom, what, source, since, by, at
                        from upward_duty where partner = :partner and lifted_at is null
                        order by at, id
                        """)
                .param("partner", partner)
                .query(Duty.class)
                .list();
    }

    /** Records one, with its source. */
    public Result<UUID> record(
            UUID partner,
            String kind,
            Words toWhom,
            Words what,
            Words source,
            @Nullable LocalDate since,
            Commitments.Moment moment) {
        if (partners.find(partner).isEmpty()) {
            throw new MissingException("commitments.missing.partner");
        }
        if (!may(partner, moment)) {
            return Result.refused("commitments.refusal.own-partner-only");
        }
        if (!Upward.KINDS.contains(kind)) {
            return Result.refused(Refusal.at("kind", "commitments.refusal.upward-kind"));
        }
        if (toWhom.isEmpty() || toWhom.orEmpty().length() > SHORT) {
            return Result.refused(Refusal.at("toWhom", "commitments.refusal.upward-to", SHORT));
        }
        if (what.isEmpty() || what.orEmpty().length() > LONG) {
            return Result.refused(Refusal.at("duty", "commitments.refusal.upward-what", LONG));
        }
        if (source.isEmpty() || source.orEmpty().length() > LONG) {
            return Result.refused(Refusal.at("source", "commitments.refusal.upward-source", LONG));
        }
        var id = UUID.randomUUID();
        ledger.append(
                new Upward.Recorded(id, partner, kind, toWhom, what, source, since),
                new Author(moment.person(), moment.partner()),
                moment.at());
        return Result.done(id);
    }

    /** Takes one off the list, with a reason; the record keeps both. */
    public Result<UUID> lift(UUID id, Words reason, Commitments.Moment moment) {
        var partner =
                jdbc.sql(
                                """
                                select partner from upward_duty
                                where id = :id and lifted_at is null for update
                                """)
                        .param("id", id)
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(() -> new MissingException("commitments.missing.partner"));
        if (!may(partner, moment)) {
            return Result.refused("commitments.refusal.own-partner-only");
        }
        if (reason.isEmpty()) {
            return Result.refused(Refusal.at("reason", "commitments.refusal.reason"));
        }
        ledger.append(
                new Upward.Lifted(id, reason),
                new Author(moment.person(), moment.partner()),
                moment.at());
        return Result.done(partner);
    }

    private static boolean may(UUID partner, Commitments.Moment moment) {
        return moment.programme() || partner.equals(moment.partner());
    }
}
