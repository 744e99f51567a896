@NullMarked
package dev.stammkunde.captureredemptions;

import org.jspecify.annotations.NullMarked;
