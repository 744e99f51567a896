/** Fakes and contracts of the ports of notices. */
@NullMarked
package dev.stammkunde.notices.testing;

import org.jspecify.annotations.NullMarked;
