/** Sets up the shops, secrets and keys that a new runner starts with. */
@NullMarked
package dev.stammkunde.localrunner.shops;

import org.jspecify.annotations.NullMarked;
