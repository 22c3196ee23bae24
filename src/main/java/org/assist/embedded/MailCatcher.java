package org.assist.embedded;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.assist.notification.CaughtMail;
import org.assist.notification.CaughtMails;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Catches every mail on the loopback address when no mail server is named in {@code spring.mail.host}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.mail.host:}'.isEmpty()")
class MailCatcher {

    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail greenMail(EmbeddedSettings settings) {
        return new GreenMail(new ServerSetup(settings.mailPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    @Bean
    JavaMailSender catchingMailSender(GreenMail greenMail) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(greenMail.getSmtp().getPort());
        return sender;
    }

    @Bean
    CaughtMails caughtMails(GreenMail greenMail) {
        return () -> Arrays.stream(greenMail.getReceivedMessages()).map(MailCatcher::read)
                .sorted(Comparator.comparing(CaughtMail::at).reversed()).toList();
    }

    private static CaughtMail read(MimeMessage mail) {
        try {
            return new CaughtMail(mail.getFrom()[0].toString(), mail.getAllRecipients()[0].toString(), mail.getSubject(),
                    mail.getSentDate().toInstant(), mail.getContent().toString());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A caught mail cannot be read", e);
        }
    }
}
