package org.assist.process.erasure;

import java.util.UUID;

import org.assist.erasure.Erasure;
import org.assist.erasure.Erasures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases what was ordered, each step in a transaction of its own; whatever interrupts it, the next look goes on with the step that is due. */
@Component
class ErasureWork {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureWork.class);

    private final Erasures erasures;
    private final PartnersToldOfCase partners;
    private final EngineTraces engine;
    private final TransactionTemplate transaction;

    ErasureWork(Erasures erasures, PartnersToldOfCase partners, EngineTraces engine, PlatformTransactionManager transactions) {
        this.erasures = erasures;
        this.partners = partners;
        this.engine = engine;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** After an older backup was put back, it holds cases again that were erased since. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(2)
    void eraseAgain() {
        var back = erasures.repeat();
        if (back > 0) {
            LOG.warn("{} cases that were erased had come back with a backup; they are erased again", back);
        }
    }

    @Scheduled(fixedDelayString = "${assist.erasure.poll}", initialDelayString = "${assist.erasure.poll}")
    void carryOn() {
        erasures.unfinished().forEach(id -> {
            try {
                while (step(id)) {
                    LOG.debug("A step of erasure {} is done", id);
                }
            } catch (RuntimeException e) {
                LOG.error("Erasure {} stopped and is taken up again at the next look: {}", id, e.getClass().getSimpleName());
            }
        });
    }

    @Scheduled(cron = "${assist.erasure.leftovers}")
    void lookForLeftovers() {
        transaction.executeWithoutResult(status -> erasures.deleteLeftovers());
    }

    /** @return whether a step was done; nothing is left to do otherwise, or another node has it */
    boolean step(UUID id) {
        return Boolean.TRUE.equals(transaction.execute(status -> erasures.take(id).map(erasure -> {
            erasures.advance(erasure, work(erasure));
            return true;
        }).orElse(false)));
    }

    /** @return how many partners were asked to erase too */
    private int work(Erasure erasure) {
        switch (erasure.step()) {
            case PARTNERS -> {
                return partners.tell(erasure);
            }
            case ENGINE -> engine.delete(erasure.numbers());
            case KEYS -> erasures.destroyKeys(erasure);
            case ROWS -> erasures.deleteRows(erasure);
            case LOOK -> {
                engine.delete(erasure.numbers());
                erasures.deleteRows(erasure);
            }
            case DONE -> throw new IllegalStateException("Erasure %s is done".formatted(erasure.id()));
        }
        return 0;
    }
}
