package entente.soak;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Another Java process of this machine, asked from within; quicker than a {@code jcmd} each. */
final class Attached {

    private Attached() {}

    /** Loads an agent into the process. */
    static void load(long pid, Path jar, String argument) {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                machine.loadAgent(jar.toString(), argument);
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException
                | AgentLoadException
                | AgentInitializationException e) {
            throw new IllegalStateException("Process " + pid + " takes no agent", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code jcmd} would print for this command. */
    static String diagnose(long pid, String command) {
        try {
            VirtualMachine.attach(Long.toString(pid)).detach(); // from then on it listens there
            Path socket = Path.of("/tmp", ".java_pid" + pid);
            try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                channel.connect(UnixDomainSocketAddress.of(socket));
                String request = "1\0jcmd\0" + command + "\0\0\0";
                channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.UTF_8)));
                return new String(
                        Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (AttachNotSupportedException e) {
            throw new IllegalStateException("Process " + pid + " cannot be asked", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
