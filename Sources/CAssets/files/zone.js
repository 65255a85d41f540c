// The time zone of this browser, told with the form it stands in. Without this script it is the agency's.
for (const field of document.querySelectorAll("input[data-zone]")) {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
}
