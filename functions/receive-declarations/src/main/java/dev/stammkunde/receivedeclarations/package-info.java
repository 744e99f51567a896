/**
 * Shows the pages on which contracts are cancelled and withdrawn from, and receives what is
 * declared.
 */
@NullMarked
package dev.stammkunde.receivedeclarations;

import org.jspecify.annotations.NullMarked;
