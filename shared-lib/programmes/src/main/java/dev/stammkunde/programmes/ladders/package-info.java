/** Volume ladders: what goods cost the more of them somebody buys. */
@NullMarked
package dev.stammkunde.programmes.ladders;

import org.jspecify.annotations.NullMarked;
