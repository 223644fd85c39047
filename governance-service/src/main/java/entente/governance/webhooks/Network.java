package entente.governance.webhooks;

import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are the open internet's. What is special-purpose by the registries of RFC 6890 is
 * not: loopback, private, link-local, shared, documentation, multicast and what carries an IPv4
 * address inside.
 */
final class Network {

    private static final int V4 = 4;

    /** A block of addresses. */
    private static final class Block {
        private final byte[] address;
        private final int bits;

        private Block(byte[] address, int bits) {
            this.address = address;
            this.bits = bits;
        }

        static Block v4(int a, int b, int c, int d, int bits) {
            return new Block(new byte[] {(byte) a, (byte) b, (byte) c, (byte) d}, bits);
        }

        static Block v6(int bits, int... groups) {
            byte[] bytes = new byte[16];
            for (int i = 0; i < groups.length; i++) {
                bytes[2 * i] = (byte) (groups[i] >> 8);
                bytes[2 * i + 1] = (byte) groups[i];
            }
            return new Block(bytes, bits);
        }

        boolean has(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            int whole = bits / 8;
            if (!Arrays.equals(address, 0, whole, other, 0, whole)) {
                return false;
            }
            int rest = bits % 8;
            int mask = 0xff << (8 - rest);
            return rest == 0 || (address[whole] & mask) == (other[whole] & mask);
        }
    }

    private static final List<Block> CLOSED_V4 =
            List.of(
                    Block.v4(0, 0, 0, 0, 8),
                    Block.v4(10, 0, 0, 0, 8),
                    Block.v4(100, 64, 0, 0, 10),
                    Block.v4(127, 0, 0, 0, 8),
                    Block.v4(169, 254, 0, 0, 16),
                    Block.v4(172, 16, 0, 0, 12),
                    Block.v4(192, 0, 0, 0, 24),
                    Block.v4(192, 0, 2, 0, 24),
                    Block.v4(192, 88, 99, 0, 24),
                    Block.v4(192, 168, 0, 0, 16),
                    Block.v4(198, 18, 0, 0, 15),
                    Block.v4(198, 51, 100, 0, 24),
                    Block.v4(203, 0, 113, 0, 24),
                    Block.v4(224, 0, 0, 0, 3));

    /** Of IPv6 only what is handed out for the open internet, without these. */
    private static final Block GLOBAL = Block.v6(3, 0x2000);

    private static final List<Block> CLOSED_V6 =
            List.of(
                    Block.v6(23, 0x2001),
                    Block.v6(32, 0x2001, 0x0db8),
                    Block.v6(16, 0x2002),
                    Block.v6(20, 0x3fff));

    private Network() {}

    /**
     * Whether anybody may be reached there.
     *
     * @param address of 4 or 16 bytes
     */
    static boolean isPublic(byte[] address) {
        return address.length == V4
                ? CLOSED_V4.stream().noneMatch(block -> block.has(address))
                : GLOBAL.has(address) && CLOSED_V6.stream().noneMatch(block -> block.has(address));
    }
}
