package org.assist.crash;

import java.util.ArrayList;
import java.util.List;

import jakarta.mail.internet.MimeMessage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Sends no mail: it keeps all the memory there is, in the middle of a job. */
@Component
@ConditionalOnProperty("drill.hoard")
class Hoarder extends JavaMailSenderImpl {

    private final List<byte[]> kept = new ArrayList<>();

    @Override
    public MimeMessage createMimeMessage() {
        while (true) {
            kept.add(new byte[1 << 22]);
        }
    }
}
