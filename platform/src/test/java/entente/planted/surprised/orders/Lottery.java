package entente.planted.surprised.orders;

import java.util.Random;

/** Violates: throws dice. */
public record Lottery(int number) {
    static Lottery draw(Random random) {
        return new Lottery(random.nextInt(49));
    }
}
