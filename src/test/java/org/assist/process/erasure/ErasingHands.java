package org.assist.process.erasure;

import java.util.stream.IntStream;

import org.assist.crash.Ledger;
import org.assist.erasure.Erasures;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Erases on several threads in a house that is there to be killed, as several nodes would. */
@Component
@ConditionalOnProperty("drill.threads")
class ErasingHands {

    private final Erasures erasures;
    private final ErasureWork erasing;
    private final int threads;

    ErasingHands(Erasures erasures, ErasureWork erasing, @Value("${drill.threads}") int threads) {
        this.erasures = erasures;
        this.erasing = erasing;
        this.threads = threads;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        IntStream.range(0, threads).forEach(i -> {
            var hand = new Thread(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    look();
                }
            }, "erasing-" + i);
            hand.setDaemon(true);
            hand.start();
        });
    }

    private void look() {
        try {
            for (var id : erasures.unfinished()) {
                if (Ledger.doing("erasing", id.toString(), () -> erasing.step(id))) {
                    return;
                }
            }
            Thread.sleep(50);
        } catch (RuntimeException e) {
            Ledger.say("REFUSED " + e.getClass().getName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
