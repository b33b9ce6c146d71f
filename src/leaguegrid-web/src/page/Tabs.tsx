interface Tab<Name extends string> { name: Name; label: string; href?: string }

/** Tabs that are links where they have an address, and a tab list otherwise. */
export function Tabs<Name extends string>({ label, tabs, chosen, choose }: {
  label: string; tabs: Tab<Name>[]; chosen: Name; choose?: (name: Name) => void;
}) {
  if (!choose) {
    return (
      <nav class="tabs" aria-label={label}>
        {tabs.map(tab => <a key={tab.name} href={tab.href} aria-current={tab.name === chosen ? 'page' : undefined}>{tab.label}</a>)}
      </nav>
    );
  }
  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!by) return;
    const next = tabs[(tabs.findIndex(tab => tab.name === chosen) + by + tabs.length) % tabs.length]!;
    choose(next.name);
    document.getElementById(`tab-${next.name}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={step}>
      {tabs.map(tab => (
        <button key={tab.name} id={`tab-${tab.name}`} type="button" role="tab" aria-selected={tab.name === chosen} aria-controls={`panel-${tab.name}`}
          tabIndex={tab.name === chosen ? 0 : -1} onClick={() => choose(tab.name)}>
          {tab.label}
        </button>
      ))}
    </div>
  );
}
