package org.assist.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A wire between a house and its database that can be made slow, or go dead without anybody being told. */
final class SlowWire implements AutoCloseable {

    private final ServerSocket door;
    private final int to;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile int milliseconds;
    private volatile boolean dead;

    SlowWire(int to) {
        this.to = to;
        try {
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Every answer is on its way for so long. */
    void slow(int milliseconds) {
        this.milliseconds = milliseconds;
    }

    /** No answer comes any more, and no error either. */
    void dead(boolean now) {
        dead = now;
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var house = door.accept();
                var database = new Socket(InetAddress.getLoopbackAddress(), to);
                open.addAll(List.of(house, database));
                inBackground(() -> carry(house, database, false));
                inBackground(() -> carry(database, house, true));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket to, boolean answers) {
        var buffer = new byte[1 << 16];
        try (from; to) {
            for (var length = from.getInputStream().read(buffer); length >= 0; length = from.getInputStream().read(buffer)) {
                if (answers) {
                    Thread.sleep(milliseconds);
                    while (dead) {
                        Thread.sleep(50);
                    }
                }
                to.getOutputStream().write(buffer, 0, length);
            }
        } catch (IOException broken) {
            // the other end is closed as well
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void inBackground(Runnable work) {
        var thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }
}
