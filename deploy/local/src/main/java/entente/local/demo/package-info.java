/**
 * A made-up company with forty suppliers and two years of purchase history, the same for the same
 * seed. {@link entente.local.demo.Company} says who they are, {@link entente.local.demo.History}
 * plays what happened, both pure; {@link entente.local.demo.DemoCommand} tells it to the running
 * services, and telling it again changes nothing.
 */
@NullMarked
package entente.local.demo;

import org.jspecify.annotations.NullMarked;
