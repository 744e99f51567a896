/** The browser of this machine, for what only a browser can tell. */
@NullMarked
package dev.stammkunde.testkit.browser;

import org.jspecify.annotations.NullMarked;
