import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
/* IMPORTS */

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <button (click)="heading = 'Changed'">Change</button>
      <button (click)="shown = !shown">Toggle</button>
      <output>{{ problems }}</output>
      @if (shown) {
        TAGS
        <leadership-offer-finder
          id="bound"
          feed="/broken.json"
          [heading]="heading"
          fixed
          (leadership-feed-problem)="problems = problems + 1"
        ></leadership-offer-finder>
      }
    </main>
  `,
})
class AppComponent {
  shown = true;
  heading = 'From Angular';
  problems = 0;
}

bootstrapApplication(AppComponent).catch((error) => console.error(error));
