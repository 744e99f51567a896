# Licences

Every library that a module of this repository uses, for what it ships, its tests and its benchmarks, directly or by way of another. Written by
`.ci/licences --write`; the build fails where this list is another or a licence is not allowed. Versions stand in the root [POM](../pom.xml), and what
is allowed, and why, in [CONTRIBUTING.md](../CONTRIBUTING.md#libraries).

A library under several licences is in the section of each, and is taken by one that is allowed.
<#list licenseMap as entry>
  <#if entry.getValue()?size &gt; 0>

## ${entry.getKey()}

    <#assign before = "">
    <#list entry.getValue() as library>
      <#assign name = library.groupId + ":" + library.artifactId>
      <#if name != before>
- `${name}`
      </#if>
      <#assign before = name>
    </#list>
  </#if>
</#list>
