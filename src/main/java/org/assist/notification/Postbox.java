package org.assist.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.assist.vocabulary.CaseNumber;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The house's postbox. Posting writes down that a mail is owed, together with whatever else happens; delivering sends it,
 * as a job of the engine that is retried and at last becomes an incident.
 */
@Component
public class Postbox {

    private final Mails mails;
    private final References references;
    private final AddressBook addresses;
    private final Together together;
    private final SentMails sentMails;
    private final JavaMailSender sender;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;
    private final String from;
    private final String house;

    Postbox(Mails mails, References references, AddressBook addresses, Together together, SentMails sentMails, JavaMailSender sender, ApplicationEventPublisher events, Clock clock,
            PlatformTransactionManager transactions, @Value("${assist.mail.from}") String from, @Value("${assist.address}") String house) {
        this.mails = mails;
        this.references = references;
        this.addresses = addresses;
        this.together = together;
        this.sentMails = sentMails;
        this.sender = sender;
        this.events = events;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.from = from;
        this.house = house;
    }

    /** Owes a colleague a mail about a case, under the number by which she alone knows it. */
    @Transactional
    public void post(Letter letter, Recipient recipient, CaseNumber caseNumber) {
        post(letter, recipient, caseNumber, references.of(caseNumber, recipient));
    }

    /**
     * Owes somebody a reminder of each of these cases. Of more than a few within an hour the rest goes into one mail at once, and is not
     * carried out singly only to find that.
     *
     * @throws IllegalArgumentException when the letter is none that can wait
     */
    @Transactional
    public void remind(Letter letter, Recipient recipient, Collection<CaseNumber> cases) {
        if (!letter.canWait()) {
            throw new IllegalArgumentException(letter + " cannot wait for others");
        }
        var numbers = cases.stream().distinct().toList();
        var singly = Math.min(numbers.size(), together.room(recipient));
        numbers.subList(0, singly).forEach(number -> post(letter, recipient, number));
        if (singly < numbers.size()) {
            together.rest(letter, recipient, references.of(numbers.subList(singly, numbers.size()), recipient));
        }
    }

    /** Owes a recipient a mail about a case, under a reference she already knows. */
    @Transactional
    public void post(Letter letter, Recipient recipient, CaseNumber caseNumber, CaseNumber reference) {
        var mail = mails.save(new Mail(letter, recipient, reference.digits(), caseNumber, clock.instant()));
        events.publishEvent(new MailPosted(mail.id(), caseNumber));
    }

    /** Which case a recipient means by the reference of a mail; a reference of somebody else means nothing to her. */
    @Transactional(readOnly = true)
    public Optional<CaseNumber> caseOf(String reference, Recipient recipient) {
        return references.caseOf(reference, recipient);
    }

    /**
     * Sends an owed mail; one that was sent already is left alone. A reminder to somebody who had many of them rests, for one mail that tells of all.
     *
     * @throws MailNotSent when the mail server did not take it; the reason tells no address
     */
    public void deliver(UUID id) {
        var mail = ownTransaction.execute(status -> {
            var owed = mails.findById(id).orElseThrow(() -> new IllegalArgumentException("There is no mail " + id));
            if (owed.isSettled()) {
                return owed;
            }
            if (sentMails.held()) {
                owed.hold();
            } else if (together.isBetter(owed.letter(), owed.recipient())) {
                owed.rest();
            } else {
                owed.attempt();
            }
            return owed;
        });
        if (mail.isSettled()) {
            return;
        }
        var address = addresses.addressOf(mail.recipient())
                .orElseThrow(() -> new MailNotSent(id, "no mail address is known for " + mail.recipient().name()));
        try {
            sender.send(message(mail, address));
        } catch (MailException | MessagingException e) {
            throw new MailNotSent(id, "the mail server did not take it (" + e.getClass().getSimpleName() + ")");
        }
        sentMails.note(mail);
        ownTransaction.executeWithoutResult(status -> mails.findById(id).ifPresent(sent -> sent.sent(clock.instant())));
    }

    /** Owes one mail to everybody for whom others rest. */
    @Transactional
    @Scheduled(fixedDelayString = "${assist.mail.together-poll}", initialDelayString = "${assist.mail.together-poll}")
    public void postTogether() {
        together.waiting().forEach(recipient -> Optional.ofNullable(together.first(recipient)).ifPresent(number -> {
            var mail = new Mail(Letter.SEVERAL, recipient, number.digits(), number, clock.instant());
            if (together.takeAlong(recipient, mail.id())) {
                mails.save(mail);
                events.publishEvent(new MailPosted(mail.id(), number));
            }
        }));
    }

    private String path(Mail mail) {
        return switch (mail.letter()) {
            case CONFIRM -> "/partner/services";
            case SEVERAL -> addresses.listOf(mail.recipient()).orElse("/");
            default -> addresses.pathOf(mail.recipient(), mail.reference());
        };
    }

    private MimeMessage message(Mail mail, String address) throws MessagingException {
        var path = path(mail);
        var words = words(mail.letter(), addresses.languageOf(mail.recipient())).replace("{reference}", mail.reference().spoken()).replace("{link}", house + path);
        var subjectEnds = words.indexOf('\n');
        var message = sender.createMimeMessage();
        message.setHeader("Message-ID", "<%s@referrals>".formatted(mail.id()));
        message.setSentDate(Date.from(clock.instant()));
        message.setFrom(from);
        message.setRecipients(MimeMessage.RecipientType.TO, address);
        message.setSubject(words.substring(0, subjectEnds), StandardCharsets.UTF_8.name());
        message.setText(words.substring(subjectEnds).strip() + "\n", StandardCharsets.UTF_8.name());
        return message;
    }

    private static String words(Letter letter, String language) {
        try {
            return letter.words(language).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
