package org.assist.crash;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Says at the end of a drill how many of its trials passed and how many failed. */
public final class Counted implements TestWatcher, AfterAllCallback {

    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    @Override
    public void testSuccessful(ExtensionContext trial) {
        passed.incrementAndGet();
    }

    @Override
    public void testFailed(ExtensionContext trial, Throwable cause) {
        failed.incrementAndGet();
    }

    @Override
    public void afterAll(ExtensionContext drill) {
        System.out.printf("%s: %d passed, %d failed%n", drill.getDisplayName(), passed.get(), failed.get());
    }
}
