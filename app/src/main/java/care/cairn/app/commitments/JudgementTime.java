package care.cairn.app.commitments;

import care.cairn.app.web.Place;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Counts judgements when their time is over; asks the clock every minute. */
@Configuration(proxyBeanMethods = false)
class JudgementTime {
    private final AccountJudgements judgements;
    private final InstantSource clock;
    private final Place place;

    JudgementTime(AccountJudgements judgements, InstantSource clock, Place place) {
        this.judgements = judgements;
        this.clock = clock;
        this.place = place;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    void count() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, place.zone());
        for (var due : judgements.due(today)) {
            judgements.countInTime(due.commitment(), due.account(), now, today);
        }
    }
}
