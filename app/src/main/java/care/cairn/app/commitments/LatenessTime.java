package care.cairn.app.commitments;

import care.cairn.app.web.Place;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute for accounts that nobody has given. */
@Component
class LatenessTime {
    private static final Logger LOG = LoggerFactory.getLogger(LatenessTime.class);

    private final Latenesses latenesses;
    private final InstantSource clock;
    private final Place place;

    LatenessTime(Latenesses latenesses, InstantSource clock, Place place) {
        this.latenesses = latenesses;
        this.clock = clock;
        this.place = place;
    }

    @Scheduled(fixedDelayString = "PT60S", initialDelayString = "PT15S")
    void run() {
        int steps = latenesses.run(clock.instant(), place.zone());
        if (steps > 0) {
            LOG.info("{} accounts went up because nobody gave them.", steps);
        }
    }
}
