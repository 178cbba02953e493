package care.cairn.app.signals;

import care.cairn.app.web.Place;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute for signals that nobody answered in time. */
@Component
class EscalationTime {
    private static final Logger LOG = LoggerFactory.getLogger(EscalationTime.class);

    private final Escalations escalations;
    private final InstantSource clock;
    private final Place place;

    EscalationTime(Escalations escalations, InstantSource clock, Place place) {
        this.escalations = escalations;
        this.clock = clock;
        this.place = place;
    }

    @Scheduled(fixedDelayString = "PT60S", initialDelayString = "PT10S")
    void run() {
        int steps = escalations.run(clock.instant(), place.zone());
        if (steps > 0) {
            LOG.info("{} signals went up because nobody answered them.", steps);
        }
    }
}
