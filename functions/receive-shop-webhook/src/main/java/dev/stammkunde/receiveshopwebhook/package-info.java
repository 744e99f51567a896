/** Verifies a shop's webhook, translates it and puts it on the bus. */
@NullMarked
package dev.stammkunde.receiveshopwebhook;

import org.jspecify.annotations.NullMarked;
