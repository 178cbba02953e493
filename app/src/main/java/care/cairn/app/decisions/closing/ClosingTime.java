package care.cairn.app.decisions.closing;

import care.cairn.app.decisions.Decisions;
import care.cairn.app.web.Result;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Closes decisions when their time has come, and reminds the undecided before; asks the clock every
 * few seconds.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ClosingTime {
    private static final Logger LOG = LoggerFactory.getLogger(ClosingTime.class);

    private final Decisions decisions;
    private final InstantSource clock;

    ClosingTime(Decisions decisions, InstantSource clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void close() {
        var now = clock.instant();
        for (UUID soon : decisions.closingSoon(now)) {
            if (decisions.remind(soon, now) instanceof Result.Done<UUID>) {
                LOG.info("The undecided of decision {} were reminded.", soon);
            }
        }
        for (UUID due : decisions.due(now)) {
            if (decisions.closeInTime(due, now) instanceof Result.Done<UUID>) {
                LOG.info("Decision {} closed at its time.", due);
            }
        }
    }
}
