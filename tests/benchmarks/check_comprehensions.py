"""Comprehensions: which widgets each owner's tray has, in their order."""
# only executables: hosted, what it imports takes long
import run_benchmark as trays

widgets = trays.make_some_widgets()
for owner in range(4):
    tray = trays.WidgetTray(owner, widgets)
    print(owner, [(widget.widget_id, widget.kind.name, widget.has_knob) for widget in tray.sorted_widgets])
