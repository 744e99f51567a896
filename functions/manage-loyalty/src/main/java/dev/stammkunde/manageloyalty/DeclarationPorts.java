package dev.stammkunde.manageloyalty;

import dev.stammkunde.programmes.membership.Declarations;
import dev.stammkunde.programmes.membership.ShowDeclaration;

/**
 * What people declared about contracts.
 *
 * @param show what came of one
 */
record DeclarationPorts(Declarations declarations, ShowDeclaration show) {}
